/**
 * The kubelets of a cluster as pure steps over a value: what nodes do with their pods, and images as small deterministic
 * programs. The README beside this file has the vocabulary.
 */
@NullMarked
package dev.orrery.kubelet.simulated;

import org.jspecify.annotations.NullMarked;
