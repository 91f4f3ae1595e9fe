// Mends six faults of forms (form-js 1.8 in Tasklist).
const angular = window.angular;

// 1. form-js leaves an empty entry among its errors for every field of a row that was touched, and Tasklist disables "Complete" while
// there is any entry. So a form stays ready to be sent; sending it checks every field and shows what is wrong.
function isReady(form) {
  return Boolean(form) && form.type === 'camunda-forms' && !form.$error;
}

// 3. A draft of a start form is kept under one name for all of them, and would fill in the next one, whoever opens it.
const START_DRAFT = 'camunda-form:undefined';

// 4. Tasklist does not ask what a start form is to show (its language, its choices). So it is asked for before the form opens, and
// handed over the way a draft is; as soon as the form is there it is forgotten.
let startValues = {};

function plain(variables) {
  const values = {};
  Object.keys(variables).forEach(name => {
    const {type, value} = variables[name];
    values[name] = type === 'Json' ? JSON.parse(value) : value;
  });
  return values;
}

angular.module('cam.tasklist.custom').run(['camAPI', camAPI => {
  const processes = camAPI.resource('process-definition');
  const shipped = processes.startForm;
  processes.startForm = (query, done) => {
    const open = values => {
      startValues = values;
      shipped.call(processes, query, done);
    };
    processes.formVariables({id: query.id, deserializeValues: false}).then(found => open(plain(found)), () => open({}));
  };
}]);

// 5. form-js says what is wrong with a field, and what its own buttons do, in English only.
const CHINESE = [
  [/^Field is required\.$/, () => '此项必填。'],
  [/^Field must have minimum value of (.+)\.$/, limit => `不得小于 ${limit}。`],
  [/^Field must have maximum value of (.+)\.$/, limit => `不得大于 ${limit}。`],
  [/^Field must have minimum length of (.+)\.$/, length => `至少 ${length} 个字。`],
  [/^Field must have maximum length of (.+)\.$/, length => `最多 ${length} 个字。`],
  [/^Field must match pattern (.+)\.$/, () => '格式不正确。'],
  [/^Value is not a number\.$/, () => '请填写数字。'],
  [/^Value is expected to be an integer\.$/, () => '请填写整数。'],
  [/^Value is expected to have at most (\d+) decimal digits?\.$/, digits => `最多 ${digits} 位小数。`],
  [/^Please select a valid value, the two nearest valid values are (.+) and (.+)\.$/, (low, high) => `请填写 ${low} 或 ${high}。`]
];

function inChinese(said, sentences = CHINESE) {
  for (const [pattern, words] of sentences) {
    const found = pattern.exec(said);
    if (found) {
      return words(...found.slice(1));
    }
  }
  return said;
}

/** A form's services. Tasklist keeps the form to itself, but form-js hands them to all that it draws. */
function servicesBelow(drawn) {
  const {getService} = (drawn && drawn.props && drawn.props.value) || {};
  return getService || ((drawn && drawn.__k) || []).map(servicesBelow).find(Boolean);
}

/** Whether it is a Chinese form, seen for the first time. */
function checkInChinese(getService) {
  const validator = getService('validator');
  if (validator.speaks || getService('form')._getState().initialData.lang !== 'zh') {
    return false;
  }
  ['validateField', 'validateFieldInstance'].forEach(name => {
    const shipped = validator[name];
    validator[name] = (...sent) => shipped.apply(validator, sent).map(each => inChinese(each));
  });
  validator.speaks = 'zh';
  return true;
}

const WORDS = '.fjs-repeat-render-add, .fjs-repeat-render-collapse, .fjs-select-placeholder';
const BUTTONS = [
  [/^Add new$/, () => '添加一行'],
  [/^Expand all \((\d+)\)$/, rows => `展开全部（${rows}）`],
  [/^Collapse$/, () => '收起'],
  [/^Select$/, () => '请选择']
];

/** Whatever is drawn later, too. */
function labelInChinese(container) {
  const label = () => {
    container.querySelectorAll(WORDS).forEach(drawn =>
      [...drawn.childNodes].filter(node => node.nodeType === Node.TEXT_NODE && node.data.trim()).forEach(node => {
        const words = inChinese(node.data, BUTTONS);
        if (words !== node.data) {
          node.data = words;
        }
      }));
    container.querySelectorAll('input[placeholder=Search]').forEach(field => {
      field.placeholder = '搜索';
    });
  };
  label();
  new MutationObserver(label).observe(container, {childList: true, characterData: true, subtree: true});
}

/** As soon as what was just opened has been drawn. */
function speakChinese(patience = 100) {
  const drawn = [...document.querySelectorAll('.fjs-container')].map(container => {
    const services = servicesBelow(container.__k);
    if (services && checkInChinese(services)) {
      labelInChinese(container);
    }
    return services;
  });
  if (patience > 0 && !(drawn.length && drawn.every(Boolean))) {
    setTimeout(() => speakChinese(patience - 1), 10);
  }
}

// 6. What was refused stays on the screen when it is taken later.
function clearsOldMessages(complete, messages) {
  return done => {
    [...messages.notifications].forEach(message => messages.clear(message));
    complete(done);
  };
}

function staysReady(directive) {
  const [scope, uri, shipped] = directive.controller;
  directive.controller = [scope, uri, 'Notifications', function ($scope, Uri, Notifications) {
    localStorage.setItem(START_DRAFT, JSON.stringify(startValues));
    shipped.call(this, $scope, Uri);
    const initialized = this.notifyFormInitialized;
    this.notifyFormInitialized = () => {
      localStorage.removeItem(START_DRAFT);
      speakChinese();
      initialized();
    };
    const register = this.registerCompletionHandler;
    this.registerCompletionHandler = complete => register(clearsOldMessages(complete, Notifications));
    const notify = this.notifyFormValidated;
    this.notifyFormValidated = invalid => notify(invalid && !isReady($scope.tasklistForm));
  }];
  return directive;
}

angular.module('cam.tasklist.custom').config(['$provide', $provide => {
  $provide.decorator('camTasklistFormDirective', ['$delegate', $delegate => $delegate.map(staysReady)]);
}]);

// 2. form-js writes what is typed into the form up to 300 ms later, a number once more 300 ms after that, by its row's position.
// Meanwhile whatever else changes puts the old text back, and a row that is removed comes back half empty. So everything is written at
// once (form-js writes what is pending when a field is left), and a row is removed only when nothing is pending any more.
const TEXT = '.fjs-form-field-textfield input, .fjs-form-field-textarea textarea';
const NUMBER = '.fjs-form-field-number';
const SETTLED_AFTER = 400;
let touchedAt = 0;
let removing = null;

function write(input) {
  touchedAt = Date.now();
  input.dispatchEvent(new FocusEvent('focusout', {bubbles: true}));
}

/** A number is pending only after the form was drawn again, and once more after it was written. */
function writeNumber(input) {
  setTimeout(() => {
    write(input);
    setTimeout(() => write(input));
  });
}

function whenTyped(event) {
  if (event.target.matches(TEXT)) {
    write(event.target);
  } else if (event.target.matches(`${NUMBER} input`)) {
    writeNumber(event.target);
  }
}

function whenStepped(event) {
  const field = event.target.closest('.fjs-number-arrow-container') && event.target.closest(NUMBER);
  if (field) {
    writeNumber(field.querySelector('input'));
  }
}

function removeWhenSettled(event) {
  const button = event.target.closest('.fjs-repeat-row-remove');
  const wait = touchedAt + SETTLED_AFTER - Date.now();
  if (!button || button === removing || wait <= 0) {
    return;
  }
  event.stopImmediatePropagation();
  event.preventDefault();
  setTimeout(() => {
    removing = button;
    button.click();
    removing = null;
  }, wait);
}

document.addEventListener('input', whenTyped);
document.addEventListener('click', whenStepped);
document.addEventListener('click', removeWhenSettled, true);
