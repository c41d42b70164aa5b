'use strict';

/** A jest transform: a string table is an AMD file, as SharePoint loads it; here its factory's result is the module. */
module.exports = {
  process: source => ({ code: `const define = (dependencies, factory) => { module.exports = factory(); };\n${source}` })
};
