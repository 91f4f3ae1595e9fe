// Forms with a list of rows: form-js leaves an empty entry among its errors for every field of a row that was touched, and Tasklist
// disables "Complete" while there is any entry. So a form stays ready to be sent; sending it checks every field and shows what is wrong.
const angular = window.angular;

function isReady(form) {
  return Boolean(form) && form.type === 'camunda-forms' && !form.$error;
}

function staysReady(directive) {
  const [scope, uri, shipped] = directive.controller;
  directive.controller = [scope, uri, function ($scope, Uri) {
    shipped.call(this, $scope, Uri);
    const notify = this.notifyFormValidated;
    this.notifyFormValidated = invalid => notify(invalid && !isReady($scope.tasklistForm));
  }];
  return directive;
}

angular.module('cam.tasklist.custom').config(['$provide', $provide => {
  $provide.decorator('camTasklistFormDirective', ['$delegate', $delegate => $delegate.map(staysReady)]);
}]);
