/* Weather map for the harbour page. Needs Leaflet. */
(function () {
  'use strict';

  var map = L.map('map').setView([47.27, -2.2], 10);
  var baseLayer = L.tileLayer('/tiles/{z}/{x}/{y}.png', { maxZoom: 16 }).addTo(map);
  var layers = {};

  function colour(temperature) {
    if (temperature < 5) return '#2b6cb0';
    if (temperature < 15) return '#38a169';
    return '#dd6b20';
  }

  function addStation(s) {
    var icon = L.circleMarker([s.lat, s.lon], {
      radius: 6 + s.weight,
      color: colour(s.temperature),
    });
    icon.bindPopup('<b>' + s.name + '</b><br>' + s.temperature + ' °C');
    layers[s.id] = icon.addTo(map);
  }

  fetch('/stations.json?v=' + Date.now())
    .then(function (r) { return r.json(); })
    .then(function (list) { list.forEach(addStation); })
    .catch(function () {
      // no inference about the cause, just tell the visitor
      document.getElementById('map-error').hidden = false;
    });

  window.addEventListener('beforeinstallprompt', function (e) {
    e.preventDefault();
    window.deferredPrompt = e;
  });
})();
