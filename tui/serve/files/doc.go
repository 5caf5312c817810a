// Package files lets a person at home or in a class reach their seat's folder with the programs that
// they have: sftp and a file manager's sftp:// ([Subsystem]), scp and scp -O ([Commands]).
//
// Whose folder it is the door has proven ([Owner]); what may be in it, and under which names,
// [folder.Folder] decides. Here the protocols are spoken, and a refusal is said in one sentence of the
// person's language, with the status that their program knows.
package files
