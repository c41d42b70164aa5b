import { rules } from './rules';

/** A refusal as SharePoint spells it: HTTP status, `<hresult>, <.NET type>` and the message shown to the client. */
export class SharePointError extends Error {
  /** What stays behind although the request is refused; done once all else of the request is undone. */
  public leaves?: () => void;

  public constructor(
    public readonly status: number,
    public readonly code: string,
    message: string,
    public readonly headers: Readonly<Record<string, string>> = {}
  ) {
    super(message);
    this.name = 'SharePointError';
  }
}

const SP = 'Microsoft.SharePoint.SPException';
const CLIENT = 'Microsoft.SharePoint.Client';
const ARGUMENT = 'System.ArgumentException';
const VALIDATION = 'Microsoft.SharePoint.SPListDataValidationException';
const digestMessage = 'The security validation for this page is invalid and might be corrupted. Please use your web ' +
  "browser's Back button to try your operation again.";

function refusal(status: number, number: number | string, type: string, message: string): SharePointError {
  return new SharePointError(status, `${number}, ${type}`, message);
}

/** Every refusal of the local SharePoint is spelled here and nowhere else (sharepoint-wire, section E). */
export const refuse = {
  listMissing: (title: string, site: string) =>
    refusal(404, -1, ARGUMENT, `List '${title}' does not exist at site with URL '${site}'.`),
  listMissingById: () =>
    refusal(404, -2130575322, SP, 'List does not exist. The page you selected contains a list that does not exist. ' +
      'It may have been deleted by another user.'),
  itemMissing: () =>
    refusal(404, -2130575338, ARGUMENT, 'Item does not exist. It may have been deleted by another user.'),
  notFound: (what: string) => refusal(404, -2147024894, 'System.IO.FileNotFoundException', what),
  fileMissing: (path: string) =>
    refusal(404, -2130575338, SP, `The file ${path} does not exist.`),
  directoryNotFound: () => refusal(404, -2147024893, 'System.IO.DirectoryNotFoundException', 'File Not Found.'),
  featureActive: (id: string) => refusal(500, -2146233088, 'System.Data.DuplicateNameException', `Feature with Id '${id}' is already activated in this scope.`),
  featureInactive: (id: string) => refusal(500, -2146233079, 'System.InvalidOperationException', `Feature with Id '${id}' is not activated in this scope.`),
  fileNotFound: () => refusal(404, -2147024894, 'System.IO.FileNotFoundException', 'File Not Found.'),
  userMissing: () => refusal(404, -2146232832, SP, 'User cannot be found.'),
  groupMissing: () => refusal(404, -2146232832, SP, 'Group cannot be found.'),
  roleMissing: () => refusal(500, -2146232832, SP, 'Can not find the permission level.'),
  principalNotBound: (id: number) =>
    refusal(404, -2130575338, ARGUMENT, `Can not find the principal with id: ${id}.`),
  nobody: (name: string) =>
    refusal(400, -2146232832, SP, `The specified user ${name} could not be found.`),
  fieldMissing: (name: string) =>
    refusal(400, -2147024809, ARGUMENT, `Column '${name}' does not exist. It may have been deleted by another user.`),
  viewExists: () => refusal(500, -2130575293, SP, 'A view with the specified title already exists in this list. Please choose another title.'),
  versionLimit: () => refusal(500, -2146232832, SP, 'A list keeps at most 50,000 major versions.'),
  viewMissing: () => refusal(400, -2147024809, ARGUMENT, 'The specified view is invalid.'),
  propertyMissing: (name: string) => refusal(400, -1, SP, `The field or property '${name}' does not exist.`),
  selectNeedsExpand: (name: string) =>
    refusal(400, -1, SP, `The query to field '${name}' is not valid. The $select query string must specify the target ` +
      `fields and the $expand query string must contains ${name}.`),
  propertyUnknown: (name: string, type: string) =>
    refusal(400, -1, `${CLIENT}.InvalidClientQueryException`, `The property '${name}' does not exist on type '${type}'. ` +
      'Make sure to only use property names that are defined by the type.'),
  expression: (text: string) =>
    refusal(400, -1, `${CLIENT}.InvalidClientQueryException`, `The expression "${text}" is not valid.`),
  query: (message: string) => refusal(400, -1, `${CLIENT}.InvalidClientQueryException`, message),
  typeMissing: () =>
    refusal(400, -1, `${CLIENT}.InvalidClientQueryException`, 'An entry without a type name was found, but no expected type was specified. ' +
      'To allow entries without type information, the expected type must also be specified when the model is specified.'),
  typeUnknown: (type: string) =>
    refusal(400, -1, `${CLIENT}.InvalidClientQueryException`, `A type named '${type}' could not be resolved by the model. When a model is ` +
      'available, each type name must resolve to a valid type.'),
  xml: () => refusal(500, -1, 'System.Xml.XmlException', 'The text is not valid inside XML.'),
  segment: (name: string) =>
    refusal(404, -1, `${CLIENT}.ResourceNotFoundException`, `Cannot find resource for the request ${name}.`),
  verb: (verb: string, name: string) =>
    refusal(400, -1, `${CLIENT}.InvalidClientQueryException`, `The HTTP method '${verb}' cannot be used to access the ` +
      `resource '${name}'. The operation type of the resource is specified as 'Default'. Please use correct HTTP ` +
      'method to invoke the resource.'),
  typeVerb: (type: string, verb: string) =>
    refusal(405, -1, `${CLIENT}.InvalidClientQueryException`, `The type ${type} does not support HTTP ${verb} method.`),
  parameter: (name: string) =>
    refusal(400, -1, `${CLIENT}.InvalidClientQueryException`, `The parameter ${name} does not exist in method or is invalid.`),
  node: (found: string, expected: string) =>
    refusal(400, -1, 'Microsoft.Data.OData.ODataException', `An unexpected '${found}' node was found when reading from ` +
      `the JSON reader. A '${expected}' node was expected.`),
  unreadable: () => refusal(400, -1, `${CLIENT}.InvalidClientQueryException`, 'The request could not be read.'),
  json: () =>
    refusal(400, -1, `${CLIENT}.InvalidClientQueryException`, 'Invalid JSON. The request body could not be read as JSON.'),
  format: () => refusal(500, -1, 'System.FormatException', 'Input string was not in a correct format.'),
  conversion: (value: string, type: string) =>
    refusal(400, -1, 'Microsoft.Data.OData.ODataException', `Cannot convert a primitive value to the expected type ` +
      `'${type}'. See the inner exception for more details. (${value.slice(0, 80)})`),
  accept: () =>
    refusal(406, -1, `${CLIENT}.ClientServiceException`, 'The HTTP header ACCEPT is missing or its value is invalid.'),
  denied: () =>
    refusal(403, -2147024891, 'System.UnauthorizedAccessException', 'Access denied. You do not have permission to ' +
      'perform this action or access this resource.'),
  digestMissing: () => refusal(403, -2130575251, SP, digestMessage),
  digestExpired: () => refusal(403, -2130575252, SP, digestMessage),
  etag: (sent: string, actual: string) =>
    refusal(412, -1, `${CLIENT}.ClientServiceException`, `The request ETag value '${sent}' does not match the object's ` +
      `ETag value '${actual}'.`),
  duplicate: (field: string) =>
    refusal(500, -2130575169, 'Microsoft.SharePoint.SPDuplicateValuesFoundException', 'The list item could not be added ' +
      `or updated because duplicate values were found in the following field(s) in the list: [${field}].`),
  invalidText: () =>
    refusal(500, -2130575336, SP, 'Invalid text value.\n\nA text field contains invalid data. Please check the value and ' +
      'try again.'),
  invalidNumber: () =>
    refusal(500, -2130575335, SP, 'Invalid number value.\n\nA number field contains invalid data. Please check the value ' +
      'and try again.'),
  invalidDate: () =>
    refusal(500, -2130575334, SP, 'Invalid date/time value.\n\nA date/time field contains invalid data. Please check the ' +
      'value and try again.'),
  invalidLookup: () =>
    refusal(500, -2130575154, SP, 'Invalid lookup value.\n\nA lookup field contains invalid data. Please check the value ' +
      'and try again.'),
  requiredField: (title: string) =>
    refusal(500, -2130575163, VALIDATION, `You must specify a value for this ` +
      `required field: ${title}.`),
  choice: (title: string) =>
    refusal(500, -2130575163, VALIDATION, `The value is not one of the choices ` +
      `of ${title}.`),
  inheritanceLimit: () =>
    refusal(500, -2146232832, SP, 'You cannot change the inheritance of this list because it has more than 100,000 items.'),
  threshold: () =>
    refusal(500, -2147024860, 'Microsoft.SharePoint.SPQueryThrottledException', 'The attempted operation is prohibited ' +
      'because it exceeds the list view threshold.'),
  joins: () =>
    refusal(500, -2147024749, 'Microsoft.SharePoint.SPQueryThrottledException', 'The query cannot be completed because ' +
      'the number of lookup columns it contains exceeds the lookup column threshold.'),
  filterType: (name: string) =>
    refusal(400, -1, SP, `The field '${name}' of type 'Calculated' cannot be used in the query filter expression.`),
  filterKind: (name: string, type: string) =>
    refusal(400, -1, SP, `The field '${name}' of type '${type}' cannot be used in the query filter expression.`),
  listExists: () =>
    refusal(500, -2130575342, SP, 'A list, survey, discussion board, or document library with the specified title already ' +
      'exists in this Web site. Please choose another title.'),
  fieldExists: () =>
    refusal(500, -2130575214, SP, 'A duplicate field name was found.'),
  fieldTitleExists: (name: string) => refusal(500, -2130575214, SP, `A duplicate field name "${name}" was found.`),
  fileExists: (path: string) =>
    refusal(400, -2130575257, SP, `A file with the name ${path} already exists. It was last modified by another user.`),
  name: (name: string) =>
    refusal(400, -2130575245, SP, `The file or folder name "${name}" contains characters that are not permitted. Please ` +
      'use a different name.'),
  pathLength: () =>
    refusal(400, -2147024690, 'System.IO.PathTooLongException', 'The specified file or folder name is too long. The URL ' +
      'path for all files and folders must be 400 characters or less.'),
  checkedOut: (path: string, by: string) =>
    refusal(423, -2130575306, 'Microsoft.SharePoint.SPFileCheckOutException', `The file "${path}" is checked out for ` +
      `editing by ${by}.`),
  locked: (path: string, by: string) =>
    refusal(423, -2147018894, 'Microsoft.SharePoint.SPFileLockException', `The file "${path}" is locked for exclusive use by ${by}.`),
  checkOutFirst: (path: string) =>
    refusal(423, -2130575306, 'Microsoft.SharePoint.SPFileCheckOutException', `The file "${path}" is not checked out. You must ` +
      'first check out this document before making changes.'),
  notCheckedOut: (path: string) => refusal(500, -2147024738, SP, `The file "${path}" is not checked out.`),
  folderRefused: () => refusal(500, -2146232832, SP, 'Cannot create folder.'),
  folderNotEmpty: () => refusal(500, -2147024751, 'System.IO.IOException', 'The directory is not empty.'),
  notModerated: () => refusal(500, -2146232832, SP, 'You can only approve or reject items in a list with content approval enabled.'),
  minorVersionsOnly: () =>
    refusal(500, -2146232832, SP, 'You can only publish, unpublish documents in a minor version enabled list'),
  listReferenced: () =>
    refusal(500, -2146232832, SP, 'This list cannot be recycled because a lookup column of another list points to it.'),
  attachmentExists: () =>
    refusal(500, -2130575257, SP, 'The specified name is already in use.\n\nAn attachment with the same name already exists. ' +
      'Please use another name.'),
  attachmentsOff: () => refusal(500, -2130575151, SP, 'Attachments are disabled for this list.'),
  binMissing: (id: string) => refusal(404, -2147024809, ARGUMENT, `The recycle bin item with id ${id} does not exist.`),
  libraryAdd: () =>
    refusal(500, -2146232832, SP, 'To add an item to a document library, use SPFileCollection.Add()'),
  cannotComplete: () =>
    refusal(500, -2147467259, SP, 'Cannot complete this action.\n\nPlease try again.'),
  indexType: () => refusal(500, -2146232832, SP, 'This column type is not supported for indexing.'),
  indexLimit: () =>
    refusal(500, -2146232832, SP, 'This column cannot be indexed because the list already has the maximum of 20 indexed ' +
      'columns.'),
  uniqueType: () =>
    refusal(500, -2146232832, SP, 'This field type does not support enforcing unique values.'),
  uniqueExisting: () =>
    refusal(500, -2146232832, SP, 'This column cannot enforce unique values because the list already holds duplicate values.'),
  formulaSyntax: () => refusal(500, -2146232832, SP, 'The formula contains a syntax error or is not supported.'),
  formulaColumn: () =>
    refusal(500, -2146232832, SP, 'The formula refers to a column that does not exist.  Check the formula for spelling mistakes or change the ' +
      'non-existing column to an existing column.'),
  formulaType: () =>
    refusal(500, -2146232832, SP, 'One or more column references are not allowed, because the columns are defined as a data type that is not ' +
      'supported in formulas.'),
  formulaVolatile: () => refusal(500, -2146232832, SP, 'Calculated columns cannot contain volatile functions like Today and Me.'),
  formulaItself: () => refusal(500, -2146232832, SP, 'The formula cannot refer to the column that it calculates.'),
  formulaOtherColumn: () =>
    refusal(500, -2146232832, SP, 'The formula cannot refer to another column.  Check the formula for spelling mistakes or update the formula to ' +
      'reference only this column.'),
  formulaLength: () => refusal(500, -2146232832, SP, 'The formula is too long: it may have at most 1,023 characters.'),
  /** What a validation formula of the list (or of a column) does not let through. */
  listValidation: (message: string) =>
    refusal(rules.validationStatus, -2130575162, VALIDATION, message || 'List data validation failed.'),
  fieldValidation: (message: string) =>
    refusal(rules.validationStatus, -2130575163, VALIDATION, message || 'Column Validation Failed'),
  noValidation: () => refusal(500, -2146232832, SP, 'This field type does not support validation formulas.'),
  fieldSealed: (name: string) => refusal(500, -2146232832, SP, `The field ${name} is sealed and cannot be changed.`),
  relationNeedsIndex: () =>
    refusal(500, -2146232832, SP, 'This lookup cannot enforce a relationship behavior: it must take one value and be indexed.'),
  itemPointedAt: (from: string, to: string) =>
    refusal(500, -2130575161, SP, `This item cannot be deleted because an item in the "${from}" list is related to an item in ` +
      `the "${to}" list.`),
  lookupByPost: () => refusal(500, -2146232832, SP, 'Please use addfield to add a lookup field.'),
  fieldXml: () => refusal(500, -2147024809, ARGUMENT, 'The field schema is not valid XML or lacks a Type or a name.'),
  /** CAML that is not well-formed, or asks what CAML cannot. */
  caml: () => refusal(500, -2147467259, SP, 'Cannot complete this action.\n\nPlease try again.'),
  groupField: () => refusal(500, -1, `${CLIENT}.UnknownError`, 'Unknown Error'),
  camlField: () =>
    refusal(500, -2130575340, SP, 'One or more field types are not installed properly. Go to the list settings page to delete ' +
      'these fields.'),
  fieldFixed: (name: string) =>
    refusal(500, -2146232832, SP, `The field ${name} is part of the list's base type and cannot be deleted.`),
  defaultView: () =>
    refusal(500, -2146232832, SP, 'The default view of a list cannot be deleted.'),
  tooLong: (parameter: string, limit: number, orNull = false) =>
    refusal(500, -2146232832, SP, `The parameter ${parameter} cannot be ${orNull ? 'null or ' : ''}bigger than ${limit} ` +
      'characters.'),
  groupExists: () => refusal(500, -2130575293, SP, 'The specified name is already in use.\n\nPlease try again with a new name.'),
  roleFixed: (name: string) => refusal(500, -2146232832, SP, `You cannot delete the permission level ${name}.`),
  adminStays: () => refusal(500, -2130575276, SP, 'You cannot delete the owners of a Web site collection.'),
  roleExists: () => refusal(500, -2146232832, SP, 'A permission level with the same name already exists.'),
  changeToken: () =>
    refusal(500, -2146232832, SP, 'The changeToken refers to a time before the start of the current change log.'),
  badChangeToken: () => refusal(400, -2147024809, ARGUMENT, 'Value does not fall within the expected range.'),
  contentTypeMissing: () => refusal(500, -2146232832, SP, 'The specified content type does not exist on this list or site.'),
  contentTypeId: () => refusal(500, -2147024809, ARGUMENT, 'The content type needs a name and an id below that of a content type of the site.'),
  contentTypeExists: (name: string) => refusal(500, -2146232832, SP, `A duplicate content type "${name}" was found.`),
  contentTypeUsed: () => refusal(500, -2146232832, 'Microsoft.SharePoint.SPException', 'The content type is in use.'),
  contentTypeFixed: () => refusal(500, -2146232832, 'Microsoft.SharePoint.SPContentTypeSealedException', 'This content type came with the site and cannot be deleted.'),
  webhookSilent: (url: string) => refusal(400, -1, 'System.InvalidOperationException', `Failed to validate the notification URL '${url}'.`),
  outOfRange: (name: string) =>
    refusal(400, -2146233086, 'System.ArgumentOutOfRangeException', `Specified argument was out of the range of valid values.\r\nParameter name: ${name}`),
  subscriptionMissing: () => refusal(404, -1, `${CLIENT}.ResourceNotFoundException`, 'The specified subscription does not exist.'),
  notInRange: () => refusal(404, -2147024809, ARGUMENT, 'Value does not fall within the expected range.'),
  uploadMissing: () => refusal(500, -2147024809, ARGUMENT, 'The upload session does not exist or its offset is wrong.'),
  verboseInChangeSet: () =>
    refusal(400, -1, `${CLIENT}.ClientServiceException`, 'The verbose format is not supported inside a change set.'),
  batchTooLarge: () => refusal(500, -1, `${CLIENT}.UnknownError`, 'Unknown Error'),
  batch: (message: string) => refusal(400, -1, 'Microsoft.Data.OData.ODataException', message),
  throttled: (status: number, headers: Record<string, string>) =>
    new SharePointError(status, '-2147429894, Microsoft.SharePoint.SPTooManyRequestsException',
      'The request has been throttled. Try again later.', headers),
  bodyTooLarge: () => refusal(413, -2147024882, SP, 'The request is larger than this server accepts.'),
  missing: (what: string) =>
    refusal(501, -1, 'System.NotImplementedException', `The local SharePoint does not do this: ${what}.`)
};
