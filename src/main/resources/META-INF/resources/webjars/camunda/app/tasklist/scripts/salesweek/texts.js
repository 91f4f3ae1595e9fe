// Tasklist draws its first page without waiting for its own texts, and asks for some of them only once: whoever opens it for the first time
// reads CREATION_DATE and SEARCH_PLACEHOLDER until they come again. So a page drawn too early is drawn once more.
const angular = window.angular;

angular.module('cam.tasklist.custom').run(['$rootScope', '$route', '$translate', ($rootScope, $route, $translate) => {
  let early = false;
  const drawn = $rootScope.$on('$routeChangeSuccess', () => {
    early = true;
  });
  $translate.onReady(() => {
    drawn();
    if (early) {
      $route.reload();
    }
  });
}]);
