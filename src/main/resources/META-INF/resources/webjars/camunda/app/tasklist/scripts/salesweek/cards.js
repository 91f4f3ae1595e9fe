// What a task's card tells beyond its name, and who sees which controls.
const angular = window.angular;

// The first line of a task's description is whose it is and which week or day; a bell where it was reminded of (80: RoleFilters).
const CARD = `<div class="salesweek-card">
  <span class="about">{{ task.description.split('\\n')[0] }}</span>
  <span class="glyphicon glyphicon-bell" ng-if="task.priority >= 80"></span>
</div>`;

angular.module('cam.tasklist.custom').config(['ViewsProvider', views => {
  views.registerDefaultView('tasklist.card', {
    id: 'salesweek-card',
    template: CARD,
    priority: 300
  });
}]);

// Making tasks, assigning them and changing their dates is for administrators; others would be refused. The styles hide it by these
// classes.
angular.module('cam.tasklist.custom').run(['$rootScope', $rootScope => {
  $rootScope.$watch('authentication', person => {
    ['admin', 'cockpit'].forEach(app =>
      document.body.classList.toggle(`may-${app}`, Boolean(person) && person.canAccess(app)));
  });
}]);
