import NavigatedViewer from "bpmn-js/lib/NavigatedViewer";
window.x = NavigatedViewer;
