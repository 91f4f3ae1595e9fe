// Tasklist's settings: what it ships with, and our scripts.

// Tasklist's own texts follow the browser's language; locales/zh.json is ours. It is told of one language only: a second one, loaded to
// fall back on, makes the dates its own whenever it comes last.
const [wanted = navigator.language || ''] = navigator.languages || [];
const language = /^zh\b/i.test(wanted) ? 'zh' : 'en';

// Tasklist begins while its texts are on their way, and what it asks for until then stays a raw key as long as the page is open. It
// looks for them first among what the browser keeps: so they are put there before it begins.
async function keepTexts() {
  const folder = `${document.querySelector('base').getAttribute('app-root')}/app/tasklist/locales/`;
  const texts = await fetch(`${folder}${language}.json?bust=${window.bust}`);
  if (texts.ok) {
    const kept = JSON.parse(localStorage.getItem('camunda-web') || '{}');
    kept[`${folder}_locales_data_${language}_${window.bust}`] = JSON.stringify(await texts.json());
    localStorage.setItem('camunda-web', JSON.stringify(kept));
  }
}

// Without them it begins all the same, and says itself what it misses.
await keepTexts().catch(console.error);

export default {
  // Loaded from the folder of Tasklist itself, without the ending .js
  customScripts: ['scripts/salesweek/forms', 'scripts/salesweek/cards'],

  locales: {
    availableLocales: [language],
    fallbackLocale: language
  },

  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: 'claims the currently selected task'
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: 'set the focus to the first filter in the list'
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: 'sets the focus to the first task in the list'
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: 'sets the focus to the first input field in a task form'
    },
    startProcess: {
      key: 'ctrl+alt+p',
      description: 'opens the start process modal dialog'
    }
  }
};
