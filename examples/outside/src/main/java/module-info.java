/** An application of somebody else. */
module outside.app {
    requires vn.ansinh.core;
}
