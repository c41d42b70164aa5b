'use strict';

/** A journey that fails is told in the log and tried once more: a real fault fails twice, a machine that was too busy does not. */
jest.retryTimes(1, { logErrorsBeforeRetry: true, waitBeforeRetry: 500 });
