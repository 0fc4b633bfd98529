/** The root CA publisher: every namespace can check the API server's certificate. */
@NullMarked
package dev.orrery.controllers.rootca;

import org.jspecify.annotations.NullMarked;
