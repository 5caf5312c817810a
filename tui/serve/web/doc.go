// Package web is the door of the class server for browsers: Chromebooks, tablets, and whoever has
// nothing installed.
//
// [New] returns it, a handler of HTTP; [Server] gives that the limits of time that a public
// server needs, and [Certificate] a certificate that is read again when it changes.
//
// # Who sits where
//
// A person signs in with a seat and its secret ([classroom.Store].Admit), or, in an open class, with
// the code of the class alone. The browser gets a random token in a cookie that no script reads; its
// SHA-256 sum is bound to the seat as a [classroom.Key], so that any process of the server knows it
// again. Nothing else is kept of a browser.
//
// # The pages
//
// The terminal is xterm.js, which plays the full screen over a WebSocket ([serve.Visit].Screen). The
// plain page is the line mode as a list and a form, which needs no script: screen readers have it
// from there. The documents of the seat are listed, taken and given on a page of their own. A teacher
// has their class in the place of both: in the terminal, and as a list (class.go).
//
// # What is let in
//
// All that changes something is a POST from a page of the server itself
// ([http.CrossOriginProtection]); a WebSocket is opened by no other site either. The policy of the
// pages lets no script, style or connection in that the server has not given. What is sent is
// bounded: the size of forms and frames, their number in a second, sign-ins by address and in all,
// open terminals. A browser that reads nothing any more is left.
package web
