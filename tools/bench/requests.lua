-- Sends the requests of the file in BENCH_REQUESTS in a random order's rotation: a line holds method, path, token and body,
-- with tabs between. A path that ends with `=` gets a number nobody used, so that no answer comes from memory.
local requests, position, fresh = {}, 0, 0

function init()
  local seed = tonumber(tostring({}):match('0x(%x+)'), 16)
  math.randomseed(seed)
  for line in io.lines(os.getenv('BENCH_REQUESTS')) do
    local method, path, token, body = line:match('^(%S+)\t(%S+)\t(%S*)\t(.*)$')
    local headers = {}
    if token ~= '' then headers['Authorization'] = 'Bearer ' .. token end
    if body ~= '' then headers['Content-Type'] = 'application/json' end
    requests[#requests + 1] = { method = method, path = path, headers = headers, body = body ~= '' and body or nil }
    if path:sub(-1) ~= '=' then
      local it = requests[#requests]
      it.ready = wrk.format(it.method, it.path, it.headers, it.body)
    end
  end
  position = math.random(#requests)
  fresh = math.random(1000000000)
end

function request()
  position = position % #requests + 1
  local it = requests[position]
  if it.ready then return it.ready end
  fresh = fresh + 1
  return wrk.format(it.method, it.path .. fresh, it.headers, it.body)
end
