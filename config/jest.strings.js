'use strict';

/** The English string table, read from the AMD file that SharePoint loads. */
let table;
global.define = (dependencies, factory) => { table = factory(); };
require('../src/ui/shell/loc/en-us.js');
module.exports = table;
