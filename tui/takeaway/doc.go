// Package takeaway has the screens for who goes on elsewhere, without an account: the
// code that carries the progress, on the screen and in a file on a stick; the way back
// in with such a code; and the certificate.
package takeaway
