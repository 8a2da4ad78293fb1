# What Swift keeps in memcached, in the memory of the one process that asks.
class MemoryCache:
    def __init__(self):
        self.kept = {}

    def get(self, key, **_more):
        return self.kept.get(key)

    def set(self, key, value, **_more):
        self.kept[key] = value

    def delete(self, key, **_more):
        self.kept.pop(key, None)

    def incr(self, key, delta=1, **_more):
        self.kept[key] = self.kept.get(key, 0) + delta
        return self.kept[key]


def filter_factory(_settings, **_local):
    cache = MemoryCache()

    def around(app):
        def answer(environment, start_response):
            environment['swift.cache'] = cache
            return app(environment, start_response)

        return answer

    return around
