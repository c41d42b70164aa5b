'use strict';

/** Tests that start a SharePoint of their own share two cores with others: slow is not wrong. */
jest.setTimeout(60000);
