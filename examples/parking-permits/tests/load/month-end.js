// The last day of a month, at three times its size. Fails above two seconds.
export const options = { stages: [{ duration: '15m', target: 900 }], thresholds: { http_req_duration: ['p(95)<2000'] } }
