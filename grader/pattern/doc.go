// Package pattern has regular expressions that are compiled when they are first tried: to compile
// all of those that the program knows takes longer than to judge a short document, which needs
// few of them.
package pattern
