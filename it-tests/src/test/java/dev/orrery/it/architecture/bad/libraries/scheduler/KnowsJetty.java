package dev.orrery.it.architecture.bad.libraries.scheduler;

import org.eclipse.jetty.util.Callback;

record KnowsJetty(Callback done) {}
