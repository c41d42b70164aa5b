'use strict';

/**
 * String tables of parts that are loaded when they are used. SharePoint loads a localized resource together with the web part, so these are
 * bundled into their chunks instead (each folder's index.js picks the language).
 */
module.exports = {
  FieldStrings: 'lib/ui/fields/loc',
  ItemStrings: 'lib/ui/changeRequests/item/loc',
  ImportStrings: 'lib/ui/import/loc'
};
