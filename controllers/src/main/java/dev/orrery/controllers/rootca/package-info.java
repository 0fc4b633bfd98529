/** Publishes the certificate authority of the cluster in every namespace. */
@NullMarked
package dev.orrery.controllers.rootca;

import org.jspecify.annotations.NullMarked;
