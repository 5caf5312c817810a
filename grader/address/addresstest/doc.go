// Package addresstest tells, for tests, whether a French text addresses its reader in one
// form of address alone.
package addresstest
