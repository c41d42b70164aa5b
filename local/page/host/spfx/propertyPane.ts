import type {
  IPropertyPaneButtonProps, IPropertyPaneCheckboxProps, IPropertyPaneChoiceGroupProps, IPropertyPaneDropdownProps,
  IPropertyPaneField, IPropertyPaneLabelProps, IPropertyPaneLinkProps, IPropertyPaneSliderProps,
  IPropertyPaneTextFieldProps, IPropertyPaneToggleProps
} from '@microsoft/sp-property-pane';

/** The public names of `@microsoft/sp-property-pane` that web parts use, with the published numbers. */
export enum PropertyPaneFieldType {
  Custom = 1,
  CheckBox = 2,
  TextField = 3,
  Toggle = 5,
  Dropdown = 6,
  Label = 7,
  Slider = 8,
  Heading = 9,
  ChoiceGroup = 10,
  Button = 11,
  HorizontalRule = 12,
  Link = 13
}

export enum PropertyPaneButtonType {
  Normal = 0,
  Primary = 1,
  Hero = 2,
  Compound = 3,
  Command = 4,
  Icon = 5
}

export enum PropertyPaneDropdownOptionType {
  Normal = 0,
  Divider = 1,
  Header = 2
}

type Field<P> = (targetProperty: string, properties: P) => IPropertyPaneField<P>;

function field<P>(type: PropertyPaneFieldType): Field<P> {
  return (targetProperty, properties) => ({ type: type as number, targetProperty, properties });
}

export const PropertyPaneTextField = field<IPropertyPaneTextFieldProps>(PropertyPaneFieldType.TextField);
export const PropertyPaneToggle = field<IPropertyPaneToggleProps>(PropertyPaneFieldType.Toggle);
export const PropertyPaneDropdown = field<IPropertyPaneDropdownProps>(PropertyPaneFieldType.Dropdown);
export const PropertyPaneCheckbox = field<IPropertyPaneCheckboxProps>(PropertyPaneFieldType.CheckBox);
export const PropertyPaneSlider = field<IPropertyPaneSliderProps>(PropertyPaneFieldType.Slider);
export const PropertyPaneChoiceGroup = field<IPropertyPaneChoiceGroupProps>(PropertyPaneFieldType.ChoiceGroup);
export const PropertyPaneLabel = field<IPropertyPaneLabelProps>(PropertyPaneFieldType.Label);
export const PropertyPaneLink = field<IPropertyPaneLinkProps>(PropertyPaneFieldType.Link);
export const PropertyPaneButton = field<IPropertyPaneButtonProps>(PropertyPaneFieldType.Button);

export function PropertyPaneHorizontalRule(): IPropertyPaneField<undefined> {
  return { type: PropertyPaneFieldType.HorizontalRule as number, targetProperty: '', properties: undefined };
}
