// Package clitest runs the program in tests: in this process, and as a command of scripts.
package clitest
