/** The ports of a cluster over HTTP: a server that a kubeconfig names, with the same answers as a cluster in this process. */
@NullMarked
package dev.orrery.kubectl.remote;

import org.jspecify.annotations.NullMarked;
