// Tasklist's settings: what it ships with, and our scripts.
// Tasklist's own texts follow the browser; those in Chinese are ours (locales/zh.json).
const language = navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';

export default {
  // Loaded from the folder of Tasklist itself, without the ending .js
  customScripts: ['scripts/salesweek/forms', 'scripts/salesweek/cards', 'scripts/salesweek/texts'],

  // One language only: with another one to fall back on, dates are told in whichever comes last.
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
