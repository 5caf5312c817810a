// Package result shows how a document did: what the eye sees beside what the
// machine reads, what is right, the one thing to mend first; and the pages that
// say why and how.
package result
