# Runs the fuzzing client of Autobahn|Testsuite: suite.py <spec.json> <cookie>
import json
import sys

from autobahntestsuite import wstest, fuzzing

spec = json.loads(open(sys.argv[1]).read())
cookie = sys.argv[2]
plain = fuzzing.FuzzingClientFactory.setSessionParameters


def with_cookie(self, url=None, origin=None, protocols=[], useragent=None, *more):
    # what came from JSON is unicode, and the suite writes bytes
    agent = str(useragent) + "\r\nCookie: " + str(cookie)
    plain(self, url and str(url), origin and str(origin), [str(one) for one in protocols], agent, *more)


fuzzing.FuzzingClientFactory.setSessionParameters = with_cookie
wstest.start({"mode": "fuzzingclient"}, spec)
