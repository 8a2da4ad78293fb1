# Writes where account, container and object servers are: each once, on this machine.
import sys

from swift.common.ring import RingBuilder

folder, *ports = sys.argv[1:]
for kind, port in zip(('account', 'container', 'object'), ports):
    builder = RingBuilder(1, 1, 1)
    place = {'ip': '127.0.0.1', 'port': int(port)}
    replication = {'replication_' + name: value for name, value in place.items()}
    builder.add_dev({'id': 0, 'region': 1, 'zone': 1, 'weight': 1.0, 'device': 'disk', 'meta': '', **place, **replication})
    builder.rebalance()
    builder.get_ring().save(folder + '/' + kind + '.ring.gz')
