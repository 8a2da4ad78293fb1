#!/bin/sh
# Runs a command in a network of its own, whose only way out is counted: `countedNetwork.sh COUNTS COMMAND…`. COUNTS gets a
# line for the packets that left while the command ran, and one for a packet that is then sent on purpose. Started in
# namespaces of its own (unshare --user --net), with the right to lay out its network and none outside.
set -eu
counts=$1
shift
ip link set lo up
# Whatever is routed goes out by one end of a pair of wires; nobody answers at the other.
ip link add out type veth peer name nobody
for wire in out nobody; do
  ip link set "$wire" addrgenmode none
  ip link set "$wire" up
done
ip addr add 192.0.2.1/24 dev out
ip -6 addr add 2001:db8::1/64 dev out nodad
ip route add default via 192.0.2.2
ip -6 route add default via 2001:db8::2
left() { awk '/ out:/ { print $11 }' /proc/net/dev; }
# What the kernel itself says when a wire comes up.
sleep 3
before=$(left)
code=0
"$@" || code=$?
after=$(left)
echo "left $((after - before))" >"$counts"
"$NODE" -e "const s = require('node:dgram').createSocket('udp4'); s.send('x', 9, '198.51.100.7', () => s.close())"
sleep 1
echo "control $(($(left) - after))" >>"$counts"
exit "$code"
