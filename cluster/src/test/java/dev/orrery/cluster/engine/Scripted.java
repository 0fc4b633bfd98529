package dev.orrery.cluster.engine;

import dev.orrery.api.controller.ClusterView;
import dev.orrery.api.controller.Controller;
import dev.orrery.api.controller.Outcomes;
import dev.orrery.api.controller.Plan;
import dev.orrery.api.controller.Report;
import dev.orrery.api.controller.Watches;
import dev.orrery.model.apps.Deployment;
import dev.orrery.model.core.Event;
import dev.orrery.model.core.Pod;
import dev.orrery.model.meta.ObjectKey;
import java.util.function.BiFunction;

/** A controller of Deployments that does what a test says. */
record Scripted(
        String name,
        String reportingComponent,
        BiFunction<Deployment, ClusterView, Plan> plan,
        Reporting reporting,
        Plan whenGone)
        implements Controller<Deployment> {

    /** What a controller has to say after its plan. */
    @FunctionalInterface
    interface Reporting {
        Report report(Deployment object, ClusterView view, Outcomes outcomes);
    }

    static Scripted planning(String name, BiFunction<Deployment, ClusterView, Plan> plan) {
        return new Scripted(
                name, name, plan, (object, view, outcomes) -> Report.events(object, outcomes), Plan.nothing());
    }

    static Scripted reporting(String name, Reporting reporting) {
        return new Scripted(name, name, (object, view) -> Plan.nothing(), reporting, Plan.nothing());
    }

    Scripted whenGone(Plan plan) {
        return new Scripted(name, reportingComponent, this.plan, reporting, plan);
    }

    Scripted thenReporting(Reporting said) {
        return new Scripted(name, reportingComponent, plan, said, whenGone);
    }

    Scripted reportingAs(String component) {
        return new Scripted(name, component, plan, reporting, whenGone);
    }

    @Override
    public Watches<Deployment> watches() {
        return Watches.of(Deployment.KIND).owning(Pod.KIND).showing(Event.KIND);
    }

    @Override
    public Plan plan(Deployment object, ClusterView view) {
        return plan.apply(object, view);
    }

    @Override
    public Report report(Deployment object, ClusterView view, Outcomes outcomes) {
        return reporting.report(object, view, outcomes);
    }

    @Override
    public Plan removed(ObjectKey key, ClusterView view) {
        return whenGone;
    }
}
