// Package disktest is for tests: disks that are full, protected, or mounted in a folder. Only
// Linux can mount them for a test.
package disktest
