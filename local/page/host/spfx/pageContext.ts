import type { PageFacts, PermissionMask } from '../../pageData';
import { Guid } from './coreLibrary';

/** A set of permissions, asked as `@microsoft/sp-page-context` lets one ask. */
export class Permissions {
  public constructor(public readonly value: { High: number; Low: number }) {}

  /** Reads SharePoint's halves, which come as decimal text. */
  public static of(mask: PermissionMask): Permissions {
    return new Permissions({ High: Number(mask.High), Low: Number(mask.Low) });
  }

  public hasPermission(requested: Permissions): boolean {
    // `>>> 0` keeps the halves unsigned, which JavaScript's bit operations do not.
    const low = (this.value.Low & requested.value.Low) >>> 0 === requested.value.Low;
    const high = (this.value.High & requested.value.High) >>> 0 === requested.value.High;
    return low && high;
  }

  public hasAllPermissions(...requested: Permissions[]): boolean {
    return requested.every(one => this.hasPermission(one));
  }

  public hasAnyPermissions(...requested: Permissions[]): boolean {
    return requested.some(one => this.hasPermission(one));
  }
}

const cultureNumbers = { 'en-US': 1033, 'fr-FR': 1036 } as const;

/** The page context of a web part: who reads which site in which language. */
export class PageContext {
  public readonly isInitialized = true;
  public readonly web: object;
  public readonly site: object;
  public readonly user: object;
  public readonly cultureInfo: object;
  /** The untyped object that older code reads; it carries the digest that `SPFx(context)` of PnPjs writes with. */
  public readonly legacyPageContext: object;
  public readonly list = undefined;
  public readonly listItem = undefined;
  public readonly aadInfo = undefined;

  public constructor(page: PageFacts) {
    const { absoluteUrl, serverRelativeUrl, title, language } = page.site;
    const id = Guid.parse(page.site.id);
    this.web = {
      absoluteUrl, serverRelativeUrl, title, language, id, languageName: 'en-US', description: '', logoUrl: '',
      templateName: '64', isAppWeb: false, permissions: Permissions.of(page.permissions)
    };
    this.site = { absoluteUrl, serverRelativeUrl, id, serverRequestPath: window.location.pathname };
    this.user = {
      displayName: page.user.displayName,
      email: page.user.email,
      loginName: page.user.loginName,
      isAnonymousGuestUser: false,
      isExternalGuestUser: page.user.isGuest,
      preferUserTimeZone: false
    };
    this.cultureInfo = {
      currentCultureName: page.culture, currentUICultureName: page.culture, isRightToLeft: false
    };
    this.legacyPageContext = {
      webAbsoluteUrl: absoluteUrl,
      webServerRelativeUrl: serverRelativeUrl,
      siteAbsoluteUrl: absoluteUrl,
      webTitle: title,
      webLanguage: language,
      currentCultureName: page.culture,
      currentUICultureName: page.culture,
      currentLanguage: cultureNumbers[page.culture],
      userId: page.user.id,
      userDisplayName: page.user.displayName,
      userEmail: page.user.email,
      userLoginName: page.user.loginName,
      isExternalGuestUser: page.user.isGuest,
      webPermMasks: { High: Number(page.permissions.High), Low: Number(page.permissions.Low) },
      formDigestValue: page.digest.value,
      formDigestTimeoutSeconds: page.digest.seconds
    };
  }
}
