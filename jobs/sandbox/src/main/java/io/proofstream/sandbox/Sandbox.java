package io.proofstream.sandbox;

import io.proofstream.sandbox.component.Component;
import io.proofstream.sandbox.component.Progress;
import io.proofstream.sandbox.component.Site;
import io.proofstream.sandbox.component.Supervised;
import io.proofstream.sandbox.component.flink.FlinkRest;
import io.proofstream.sandbox.job.Checkpoint;
import io.proofstream.sandbox.job.Checkpoints;
import io.proofstream.sandbox.job.Cluster;
import io.proofstream.sandbox.job.Job;
import io.proofstream.sandbox.job.JobView;
import io.proofstream.sandbox.job.Jobs;
import io.proofstream.sandbox.job.OwnFrameworks;
import io.proofstream.sandbox.job.Rescale;
import io.proofstream.sandbox.process.PidFile;
import io.proofstream.sandbox.state.Exclusive;
import io.proofstream.sandbox.state.Ports;
import io.proofstream.sandbox.state.Ports.Port;
import io.proofstream.sandbox.state.Remembered;
import io.proofstream.sandbox.state.SandboxException;
import io.proofstream.sandbox.state.StateFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** The real components on this machine, with all their state in one folder. */
public final class Sandbox {
  private static final Duration TURN = Duration.ofMinutes(3);
  private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);

  private final Path root;
  private final StateFolder state;
  private Duration checkpointInterval = UpOptions.standard().checkpointInterval();

  private Sandbox(Path root, StateFolder state) {
    this.root = root;
    this.state = state;
  }

  /** Of the source tree that the launcher, or the build, names. */
  public static Sandbox open(Path state) {
    String root = System.getProperty("proofstream.root");
    if (root == null || !Files.isDirectory(Path.of(root, "jobs/sandbox"))) {
      throw new SandboxException(
          "system property proofstream.root does not name the source tree; ./proofstream sets it.");
    }
    return new Sandbox(Path.of(root), new StateFolder(state));
  }

  /** Starts what does not run, waits until all of it is ready, and sees to the jobs. */
  public Endpoints up(UpOptions options, Progress progress) {
    return inTurn(
        progress,
        () -> {
          state.create();
          options.portBase().ifPresent(this::requireSamePorts);
          new Remembered(state).settleTime(options.time());
          options.ownFrameworks().ifPresent(new OwnFrameworks(state)::keep);
          checkpointInterval = options.checkpointInterval();
          Ports ports = Ports.choose(state, options.portBase());
          House house = House.of(new Site(root, state, ports), checkpointInterval);
          new Startup(house, progress).run(options);
          Endpoints endpoints = Endpoints.of(house.site());
          endpoints.write(state);
          return endpoints;
        });
  }

  /** Ends all processes; the state stays. Jobs are not cancelled, so that they resume. */
  public void down(Progress progress) {
    end(progress, () -> {});
  }

  /** {@link #down}, and everything is forgotten. */
  public void purge(Progress progress) {
    end(
        progress,
        () -> {
          state.delete();
          progress.step("deleted " + state.path());
        });
  }

  /**
   * Starts one component again and waits until it is ready; jobs are left to {@link #ensureJobs}.
   */
  public void start(Component component) {
    house().of(component).ensure(line -> {});
  }

  /** Ends one component as {@link #down} would. */
  public void stop(Component component) {
    Supervised.child(component, state).stop(component.stopSignal(), STOP_PATIENCE);
  }

  /** SIGKILL, as an accident would. */
  public void kill(Component component) {
    Supervised.child(component, state).kill();
  }

  /** Submits jobs again that the JobManager does not know any more; by the resume rule. */
  public void ensureJobs() {
    House house = house();
    Jobs jobs = new Jobs(house.site(), house.flink());
    Job.all(house.site()).forEach(job -> jobs.ensure(job, line -> {}));
  }

  /** Gives the job another parallelism, by a savepoint; later starts keep to it. */
  public void rescale(int parallelism, Progress progress) {
    House house = house();
    Rescale rescale = new Rescale(house.site(), house.flink(), progress);
    inTurn(progress, () -> rescale.to(parallelism, Job.evidence(house.site())));
  }

  public Endpoints endpoints() {
    return Endpoints.of(site());
  }

  /** Of job evidence. */
  public List<Checkpoint> checkpoints() {
    return new Checkpoints(state.checkpoints()).complete();
  }

  public Optional<PidFile.Living> process(Component component) {
    return Supervised.child(component, state).living();
  }

  /** What the JobManager says about job evidence, if it answers. */
  public Optional<JobView> job() {
    return job(Job.EVIDENCE);
  }

  /** What the JobManager says about a job of that name, if it answers. */
  public Optional<JobView> job(String name) {
    return ask(cluster -> cluster.job(name));
  }

  public Optional<JobView.Last> lastCheckpoint(String jobId) {
    return ask(cluster -> cluster.lastCheckpoint(jobId));
  }

  /** How far recorded time has come in the job. */
  public Optional<Instant> timeReached(String jobId) {
    return ask(cluster -> cluster.timeReached(jobId));
  }

  public List<ComponentStatus> status() {
    if (!Ports.areChosen(state)) {
      return List.of();
    }
    House house = house();
    return Arrays.stream(Component.values())
        .map(
            component ->
                CompletableFuture.supplyAsync(() -> ComponentStatus.of(house.of(component))))
        .toList()
        .stream()
        .map(CompletableFuture::join)
        .toList();
  }

  public StateFolder state() {
    return state;
  }

  /** The source tree. */
  public Path root() {
    return root;
  }

  /** A question to the JobManager; no answer is an answer. */
  private interface Question<T> {
    Optional<T> put(Cluster cluster) throws IOException;
  }

  private <T> Optional<T> ask(Question<T> question) {
    try {
      return question.put(cluster());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private <T> T inTurn(Progress progress, Supplier<T> work) {
    return Exclusive.during(state, TURN, progress::step, work);
  }

  private void end(Progress progress, Runnable last) {
    if (!Files.exists(state.path())) {
      progress.step("nothing runs: there is no " + state.path());
      return;
    }
    // Asked before the lock, which would leave a file in somebody else's folder.
    if (!state.isOurs()) {
      throw new SandboxException(
          state.path() + " does not look like a sandbox's state folder; nothing was touched.");
    }
    inTurn(
        progress,
        () -> {
          new Shutdown(this, progress).run();
          last.run();
          return state;
        });
  }

  private void requireSamePorts(int base) {
    if (!Ports.areChosen(state)) {
      return;
    }
    boolean running = Arrays.stream(Component.values()).anyMatch(it -> process(it).isPresent());
    if (running && !Ports.load(state).begin(base)) {
      throw new SandboxException(
          "it already runs on other ports. First ./proofstream down, then ./proofstream up"
              + " --port-base "
              + base);
    }
  }

  Cluster cluster() {
    return new Cluster(new FlinkRest(site().address(Port.FLINK_REST)));
  }

  House house() {
    return House.of(site(), checkpointInterval);
  }

  private Site site() {
    if (!Ports.areChosen(state)) {
      throw new SandboxException(
          "nothing was ever started in " + state.path() + ": ./proofstream up");
    }
    return new Site(root, state, Ports.load(state));
  }
}
