// Mends four faults of forms (form-js 1.8 in Tasklist).
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

function staysReady(directive) {
  const [scope, uri, shipped] = directive.controller;
  directive.controller = [scope, uri, function ($scope, Uri) {
    localStorage.setItem(START_DRAFT, JSON.stringify(startValues));
    shipped.call(this, $scope, Uri);
    const initialized = this.notifyFormInitialized;
    this.notifyFormInitialized = () => {
      localStorage.removeItem(START_DRAFT);
      initialized();
    };
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
