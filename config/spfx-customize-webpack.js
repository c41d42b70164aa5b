'use strict';

const path = require('path');

/** Called by the build with SPFx's own webpack configuration. */
module.exports = configuration => {
  configuration.resolve.alias = {
    ...configuration.resolve.alias,
    fflate$: path.join(__dirname, '../lib/data/sheets/zipWithoutWorker.js')
  };
};
