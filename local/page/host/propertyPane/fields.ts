import type {
  IPropertyPaneButtonProps, IPropertyPaneCheckboxProps, IPropertyPaneChoiceGroupProps, IPropertyPaneCustomFieldProps,
  IPropertyPaneDropdownProps, IPropertyPaneField, IPropertyPaneLabelProps, IPropertyPaneLinkProps,
  IPropertyPaneSliderProps, IPropertyPaneTextFieldProps, IPropertyPaneToggleProps
} from '@microsoft/sp-property-pane';
import type { PaneWords } from '../../pageData';
import { element } from '../element';
import { PropertyPaneDropdownOptionType, PropertyPaneFieldType } from '../spfx/propertyPane';

/** One field being drawn: where its value is, and what to do when the person changes it. */
export interface FieldSlot {
  id: string;
  value: unknown;
  words: PaneWords;
  change(value: unknown): void;
  changeOther(path: string, value: unknown): void;
}

type Draw<P> = (properties: P, slot: FieldSlot) => HTMLElement;

const drawText: Draw<IPropertyPaneTextFieldProps> = (properties, slot) => {
  const errorId = `${slot.id}-error`;
  const shared = {
    id: slot.id,
    'aria-describedby': errorId,
    'aria-label': properties.ariaLabel,
    placeholder: properties.placeholder,
    maxlength: properties.maxLength === undefined ? undefined : String(properties.maxLength),
    disabled: properties.disabled ?? false,
    readonly: properties.readOnly ?? false
  };
  const input = properties.multiline
    ? element('textarea', { ...shared, rows: String(properties.rows ?? 3) })
    : element('input', { ...shared, type: 'text' });
  input.value = String(slot.value ?? properties.value ?? '');
  const error = element('p', { id: errorId, class: 'pane-error', role: 'status' }, properties.errorMessage ?? '');
  input.addEventListener('change', async () => {
    const problem = (await properties.onGetErrorMessage?.(input.value)) ?? '';
    error.textContent = problem;
    input.setAttribute('aria-invalid', String(problem !== ''));
    if (problem === '') slot.change(input.value);
  });
  const label = element('label', { for: slot.id }, properties.label ?? '');
  const description = element('p', { class: 'pane-hint' }, properties.description ?? '');
  return element('div', { class: 'pane-field' }, label, description, input, error);
};

const drawToggle: Draw<IPropertyPaneToggleProps> = (properties, slot) => {
  const input = element('input', {
    id: slot.id, type: 'checkbox', role: 'switch', 'aria-label': properties.ariaLabel,
    disabled: properties.disabled ?? false
  });
  input.checked = Boolean(slot.value ?? properties.checked);
  const state = element('span', { 'aria-hidden': 'true' });
  const tell = (): void => {
    state.textContent = input.checked ? properties.onText ?? slot.words.on : properties.offText ?? slot.words.off;
  };
  tell();
  input.addEventListener('change', () => {
    tell();
    slot.change(input.checked);
  });
  const label = element('label', { for: slot.id }, properties.label ?? '');
  return element('div', { class: 'pane-field' }, label, element('span', { class: 'pane-switch' }, input, state));
};

const drawCheckbox: Draw<IPropertyPaneCheckboxProps> = (properties, slot) => {
  const input = element('input', {
    id: slot.id, type: 'checkbox', 'aria-label': properties.ariaLabel, disabled: properties.disabled ?? false
  });
  input.checked = Boolean(slot.value ?? properties.checked);
  input.addEventListener('change', () => slot.change(input.checked));
  const label = element('label', { for: slot.id }, properties.text ?? '');
  return element('div', { class: 'pane-field pane-check' }, input, label);
};

const drawDropdown: Draw<IPropertyPaneDropdownProps> = (properties, slot) => {
  const select = element('select', {
    id: slot.id, 'aria-label': properties.ariaLabel, disabled: properties.disabled ?? false
  });
  const options = (properties.options ?? []).filter(
    option => (option.type ?? PropertyPaneDropdownOptionType.Normal) === PropertyPaneDropdownOptionType.Normal
  );
  const chosen = slot.value ?? properties.selectedKey;
  select.append(...options.map(({ key, text }) => element('option', { value: String(key) }, text)));
  select.selectedIndex = options.findIndex(({ key }) => key === chosen);
  select.addEventListener('change', () => slot.change(options[select.selectedIndex].key));
  return element('div', { class: 'pane-field' }, element('label', { for: slot.id }, properties.label), select);
};

const drawSlider: Draw<IPropertyPaneSliderProps> = (properties, slot) => {
  const { min, max, step = 1 } = properties;
  const input = element('input', {
    id: slot.id, type: 'range', min: String(min), max: String(max), step: String(step),
    'aria-label': properties.ariaLabel, disabled: properties.disabled ?? false
  });
  input.value = String(slot.value ?? properties.value ?? min);
  const shown = element('output', { for: slot.id }, input.value);
  input.addEventListener('input', () => {
    shown.textContent = input.value;
  });
  input.addEventListener('change', () => slot.change(Number(input.value)));
  const label = element('label', { for: slot.id }, properties.label ?? '');
  return element('div', { class: 'pane-field' }, label, element('span', { class: 'pane-slider' }, input, shown));
};

const drawChoices: Draw<IPropertyPaneChoiceGroupProps> = (properties, slot) => {
  const choices = properties.options.map((option, index) => {
    const id = `${slot.id}-${index}`;
    const input = element('input', { id, type: 'radio', name: slot.id, disabled: option.disabled ?? false });
    input.checked = slot.value === undefined ? option.checked ?? false : slot.value === option.key;
    input.addEventListener('change', () => slot.change(option.key));
    return element('div', { class: 'pane-check' }, input, element('label', { for: id }, option.text));
  });
  return element('fieldset', { class: 'pane-field' }, element('legend', {}, properties.label ?? ''), ...choices);
};

const drawLink: Draw<IPropertyPaneLinkProps> = properties => {
  const attributes = { href: properties.href, target: properties.target, rel: 'noopener' };
  return element('p', { class: 'pane-field' }, element('a', attributes, properties.text));
};

const drawButton: Draw<IPropertyPaneButtonProps> = (properties, slot) => {
  const button = element('button', { type: 'button', disabled: properties.disabled ?? false }, properties.text);
  button.addEventListener('click', () => slot.change(properties.onClick(slot.value)));
  return element('p', { class: 'pane-field' }, button);
};

const drawLabel: Draw<IPropertyPaneLabelProps> = properties => element('p', { class: 'pane-field' }, properties.text);

const drawHeading: Draw<IPropertyPaneLabelProps> = properties => element('h3', {}, properties.text);

const drawRule: Draw<unknown> = () => element('hr');

const drawCustom: Draw<IPropertyPaneCustomFieldProps> = (properties, slot) => {
  const place = element('div', { class: 'pane-field' });
  properties.onRender(place, properties.context, (path, value) => {
    if (path === undefined) slot.change(value);
    else slot.changeOther(path, value);
  });
  return place;
};

/** How each kind of field is drawn; a kind that is missing here is refused aloud. */
const drawings = new Map<number, Draw<never>>([
  [PropertyPaneFieldType.TextField, drawText],
  [PropertyPaneFieldType.Toggle, drawToggle],
  [PropertyPaneFieldType.CheckBox, drawCheckbox],
  [PropertyPaneFieldType.Dropdown, drawDropdown],
  [PropertyPaneFieldType.Slider, drawSlider],
  [PropertyPaneFieldType.ChoiceGroup, drawChoices],
  [PropertyPaneFieldType.Link, drawLink],
  [PropertyPaneFieldType.Button, drawButton],
  [PropertyPaneFieldType.Label, drawLabel],
  [PropertyPaneFieldType.Heading, drawHeading],
  [PropertyPaneFieldType.HorizontalRule, drawRule],
  [PropertyPaneFieldType.Custom, drawCustom]
]);

/** Draws one field of a property pane. */
export function drawField(field: IPropertyPaneField<unknown>, slot: FieldSlot): HTMLElement {
  const draw = drawings.get(field.type);
  if (!draw) throw new Error(`The local page cannot draw property pane fields of type ${field.type}.`);
  return draw(field.properties as never, slot);
}
