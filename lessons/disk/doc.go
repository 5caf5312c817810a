// Package disk says what an error of the system is to who wrote something: that there is
// no room, or that the disk is protected. Each system has numbers of its own for that. It says
// too whether there is room for more.
package disk
