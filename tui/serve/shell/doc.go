// Package shell is the door of the class server by SSH (RFC 4251 to 4254).
//
// Who comes names a seat as the user of their connection: "5B.12", or "5B" for the teacher's place.
// They are let in by a key that the seat knows. A key that it does not know is proven first, then the
// secret of the seat is asked for once, and from then on the key is the seat's ([entrance]). What is
// taken for true of a connection is what its handshake has proven, and never what was only offered.
//
// A connection with a terminal gets the full screen, one without (ssh -T) the tutor line by line, for
// a screen reader. Commands, other ports and other programs' windows are refused; files come and go by
// what [Options] has for it.
//
// Nobody holds another: [Limits] are on connections, on what is typed and on how long anything may
// take, and a person who does not read what is written to them loses their connection.
package shell
