document.querySelector('[popover]').showPopover();
