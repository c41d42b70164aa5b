import cpin2022 from './cpin-2022.json';

/** The pack that comes with the package: provisioning puts it on a site that has none, or an older one. */
export const shippedPack: string = JSON.stringify(cpin2022);
