"""Events and resolutions: what happened or was adopted, when, where and with whom."""
