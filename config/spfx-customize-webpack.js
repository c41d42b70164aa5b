'use strict';

const path = require('path');
const chunkStrings = require('./chunkStrings');

/** Called by the build with SPFx's own webpack configuration. */
module.exports = configuration => {
  configuration.resolve.alias = {
    ...configuration.resolve.alias,
    ...Object.fromEntries(Object.entries(chunkStrings).map(([name, folder]) => [`${name}$`, path.join(__dirname, '..', folder, 'index.js')]))
  };
};
