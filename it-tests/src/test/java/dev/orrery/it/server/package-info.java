/** The API server from outside: over HTTP, and with clients that nobody changed for it. */
@NullMarked
package dev.orrery.it.server;

import org.jspecify.annotations.NullMarked;
