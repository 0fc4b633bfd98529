package dev.orrery.controllers.daemonset;

/** Whether a node is one for a daemon's pod. */
enum Fit {
    /** The node is to have a pod. */
    WANTED,
    /** The node is to have none, but one that is there may stay. */
    TOLERATED,
    /** The node is to have none. */
    UNWANTED
}
