import * as React from 'react';
import { Callout } from '@fluentui/react/lib/Callout';
import { Calendar } from '@fluentui/react/lib/Calendar';
import type { ICalendar, ICalendarStrings } from '@fluentui/react/lib/Calendar';
import { FocusTrapZone } from '@fluentui/react/lib/FocusTrapZone';
import type { Language } from '../../schema/define';
import { useHub } from '../shell/hub';
import { dayOf, noonOf } from './calendarDay';
import { strings } from './strings';

interface CalendarPopupProps {
  readonly target: React.RefObject<HTMLElement>;
  readonly value: string | undefined;
  /** The day chosen; nothing when it was closed. */
  readonly onChoose: (day: string | undefined) => void;
}

/** Month and day names come from the browser, in Canadian French or English. */
function wordsIn(language: Language): ICalendarStrings {
  const named = (format: Intl.DateTimeFormatOptions, dates: readonly Date[]): string[] =>
    dates.map(date => new Intl.DateTimeFormat(`${language}-CA`, format).format(date));
  const months = Array.from({ length: 12 }, (_, month) => new Date(2026, month, 15, 12));
  // 1 February 2026 is a Sunday.
  const days = Array.from({ length: 7 }, (_, day) => new Date(2026, 1, 1 + day, 12));
  return {
    months: named({ month: 'long' }, months),
    shortMonths: named({ month: 'short' }, months),
    days: named({ weekday: 'long' }, days),
    shortDays: named({ weekday: 'narrow' }, days),
    goToToday: strings.GoToToday,
    prevMonthAriaLabel: strings.PrevMonth,
    nextMonthAriaLabel: strings.NextMonth,
    prevYearAriaLabel: strings.PrevYear,
    nextYearAriaLabel: strings.NextYear,
    prevYearRangeAriaLabel: strings.PrevYears,
    nextYearRangeAriaLabel: strings.NextYears,
    closeButtonAriaLabel: strings.CloseCalendar,
    monthPickerHeaderAriaLabel: strings.ChangeYear,
    yearPickerHeaderAriaLabel: strings.ChangeMonth,
    selectedDateFormatString: strings.SelectedDay,
    todayDateFormatString: strings.Today
  };
}

/** A calendar beside the field, all by keyboard: arrows move, Enter chooses, Escape closes. */
export function CalendarPopup({ target, value, onChoose }: CalendarPopupProps): JSX.Element {
  const { language, today } = useHub();
  const calendar = React.useRef<ICalendar>(null);
  const words = React.useMemo(() => wordsIn(language), [language]);
  return (
    <Callout
      target={target} role="dialog" ariaLabel={strings.CalendarTitle} isBeakVisible={false}
      onDismiss={() => onChoose(undefined)} onPositioned={() => calendar.current?.focus()}
    >
      <FocusTrapZone isClickableOutsideFocusTrap disableFirstFocus>
        <Calendar
          componentRef={calendar} showMonthPickerAsOverlay value={value ? noonOf(value) : undefined} today={noonOf(today())} strings={words}
          showGoToToday
          onSelectDate={date => onChoose(dayOf(date))} onDismiss={() => onChoose(undefined)}
        />
      </FocusTrapZone>
    </Callout>
  );
}
