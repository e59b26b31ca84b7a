import type { Locale, Translate } from '../core/ports';
import { dayOfDate } from '../core/study/calendarDate';
import type { InterviewOutlook } from '../core/study/interviewOutlook';
import { day as dayLength } from '../core/study/memory';
import type { QuestionState } from '../core/study/questionState';
import type { StudyNames } from '../core/study/studyNames';
import type { StudyTexts } from '../core/study/studyTexts';

/** Puts into words where the learner stands. */
export function createStudyTexts({ language, translate }: Locale, names: (translate: Translate) => StudyNames): StudyTexts {
  const day = (dayNumber: number): string => {
    const english = language() === 'en' ? 'en-GB' : language();
    return new Intl.DateTimeFormat(english, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(dayNumber * dayLength);
  };
  const newQuestions = ({ daysLeft, newPerDay, unmet, behind, allMetOn }: InterviewOutlook): string => {
    if (unmet === 0) return translate('You have met every question; what is left is to review them.');
    if (daysLeft === 0) return translate('Today is for review; questions not met: {0}.', unmet);
    const perDay = newPerDay === 1 ? translate('1 new question a day') : translate('{0} new questions a day', newPerDay);
    return allMetOn === undefined ? translate('{0}, and even so {1} can’t be met in time.', perDay, behind) : translate('{0}, all met by {1}.', perDay, day(allMetOn));
  };
  const heading = (state: QuestionState): string => {
    if (state === 'new') return translate('New questions');
    return state === 'known' ? translate('Known questions') : names(translate).states[state];
  };
  return {
    state: (state) => (state === 'known' ? translate('Known: remembered for a week or more') : names(translate).states[state]),
    heading,
    filter: (filter) => {
      switch (filter.kind) {
        case 'all':
          return translate('All questions');
        case 'bookmarked':
          return translate('Bookmarked');
        case 'weak':
          return translate('With mistakes');
        case 'tag':
          return `#${filter.tag}`;
        default:
          return heading(filter.kind);
      }
    },
    left: ({ left, behind, onCourse, interview }) => {
      const today = left > 0 ? translate('{0} left today', left) : onCourse ? translate('On course') : translate('Done for today');
      return [...(interview ? [daysToGo(interview.daysLeft)] : []), today, ...(behind > 0 ? [translate('{0} behind', behind)] : [])].join(' · ');
    },
    reviewsDue: ({ due }) => translate('Reviews due today: {0}', due.length),
    outlook: (outlook) => `${daysToInterview(outlook.daysLeft)} ${newQuestions(outlook)}`,
    date: (date) => day(dayOfDate(date) ?? 0),
  };

  function daysToGo(days: number): string {
    if (days === 0) return translate('Interview today');
    return days === 1 ? translate('Interview tomorrow') : translate('{0} days to go', days);
  }
  function daysToInterview(days: number): string {
    if (days === 0) return translate('Your interview is today.');
    return days === 1 ? translate('Your interview is tomorrow.') : translate('{0} days to your interview.', days);
  }
}
