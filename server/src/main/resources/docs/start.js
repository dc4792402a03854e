// Tries requests as whoever is logged in: the CSRF value goes along with the cookies.
SwaggerUIBundle({
  url: '/api/openapi.json',
  dom_id: '#api',
  deepLinking: true,
  requestInterceptor(request) {
    const cookie = document.cookie.split('; ').find((pair) => pair.startsWith('csrf_token='));
    if (cookie) request.headers['X-CSRF-Token'] = decodeURIComponent(cookie.slice('csrf_token='.length));
    return request;
  },
});
